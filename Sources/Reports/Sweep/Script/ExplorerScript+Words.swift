extension ExplorerScript {
  /// Numbers as the rest of the page writes them.
  static let words = #"""
    const suffixes = {
      share: '\u00a0%', h: '\u00a0h', '1/week': ' a week', '1/100': ' per 100', 'cost/week': ' a week', count: '', ratio: '',
    };

    function number(value, places) {
      const scale = 10 ** places;
      const digits = (Math.round(Math.abs(value) * scale) / scale).toFixed(places);
      let [whole, fraction] = digits.split('.');
      if (whole.length > 4) whole = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
      const sign = value < 0 && /[1-9]/.test(digits) ? '\u2212' : '';
      return sign + whole + (fraction ? `.${fraction}` : '');
    }

    // Decimals that show a half-width to one significant digit, two where it begins with a 1.
    function decimals(half, value) {
      if (!(half > 0)) return value === 0 ? 0 : Math.min(Math.max(2 - Math.floor(Math.log10(Math.abs(value))), 0), 6);
      const exponent = Math.floor(Math.log10(half));
      return Math.min(Math.max((half / 10 ** exponent < 1.95 ? 1 : 0) - exponent, 0), 6);
    }

    // A mean with its interval, "94.4 ± 0.3 %".
    function estimate(place, point) {
      const metric = data.metrics[place];
      if (metric.absent.has(point)) return '–';
      if (metric.unstable.has(point)) return 'unstable';
      const [mean, low, high] = [metric.mean[point], metric.low[point], metric.high[point]];
      if (mean === null) return 'not defined';
      const unit = suffixes[metric.unit];
      if (low === null || high === null) return `${number(mean, decimals(0, mean))}${unit} in every replication`;
      if (!(high > low)) return `${number(mean, decimals(0, mean))}${unit} exactly`;
      const half = (high - low) / 2;
      const places = decimals(half, mean);
      if (Math.abs(high - mean - (mean - low)) > 0.1 * half) {
        return `${number(mean, places)} (${number(low, places)} to ${number(high, places)})${unit}`;
      }
      return `${number(mean, places)} ± ${number(half, places)}${unit}`;
    }

    // A value of a single replication, to three digits.
    function single(place, value) {
      return value === null ? '–' : number(value, decimals(0, value)) + suffixes[data.metrics[place].unit];
    }

    // What a metric is more than at the base, "+4.1 ± 0.6 points".
    function change(place, point) {
      const metric = data.metrics[place];
      const [mean, half] = [metric.change[point], metric.changeHalf[point]];
      if (mean === null) return '–';
      return mean === 0 && half === 0 ? '0' : amount(mean, half, metric.unit);
    }

    // A difference with its sign, "+4.1 ± 0.6 points".
    function amount(mean, half, unit) {
      const suffix = unit === 'share' ? ' points' : suffixes[unit].replace('\u00a0', ' ');
      const places = decimals(half, mean);
      const words = half > 0
        ? `${number(mean, places)} ± ${number(half, places)}${suffix}`
        : `${number(mean, places)}${suffix} in every replication`;
      return mean > 0 ? `+${words}` : words;
    }

    const short = (text) => ([...text].length > 12 ? `${[...text].slice(0, 11).join('')}…` : text);
    """#
}
