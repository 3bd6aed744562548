import Foundation

/// Student's t distribution, with degrees of freedom from 1 (Cauchy) to ∞ (normal).
public enum StudentT {
  /// The probability of a value up to `t`.
  public static func cdf(_ t: Double, degreesOfFreedom: Double) -> Double {
    let areas = Areas(at: abs(t), degreesOfFreedom: degreesOfFreedom)
    return t < 0 ? areas.tail : 0.5 + areas.central
  }

  /// The value below which lies the given probability, with a relative error below 10⁻¹⁰;
  /// ∓∞ at 0 and 1.
  public static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    let tail = min(probability, 1 - probability)
    let size: Double
    if tail == 0 {
      size = .infinity
    } else if tail == 0.5 {
      size = 0
    } else if tail > 0.25 {
      size = positiveQuantile(target: 0.5 - tail, start: 0.5) {
        let areas = Areas(at: $0, degreesOfFreedom: degreesOfFreedom)
        return (areas.central, areas.logDensity)
      }
    } else {
      size = positiveQuantile(target: tail, start: -StandardNormal.quantile(tail)) {
        let areas = Areas(at: $0, degreesOfFreedom: degreesOfFreedom)
        return (areas.tail, -areas.logDensity)
      }
    }
    return probability < 0.5 ? -size : size
  }

  /// The areas on both sides of t ≥ 0, each without cancellation where it is small.
  private struct Areas {
    /// The density at t, times t.
    var logDensity: Double
    /// The probability of (0, t).
    var central: Double
    /// The probability beyond t.
    var tail: Double

    private init(logDensity: Double, central: Double, tail: Double) {
      (self.logDensity, self.central, self.tail) = (logDensity, central, tail)
    }

    init(at t: Double, degreesOfFreedom: Double) {
      precondition(degreesOfFreedom >= 1, "degrees of freedom are at least 1")
      guard t < .infinity else {
        self.init(logDensity: 0, central: 0.5, tail: 0)
        return
      }
      if degreesOfFreedom > 1e6 {
        self.init(normalAt: t, degreesOfFreedom: degreesOfFreedom)
      } else {
        self.init(betaAt: t, degreesOfFreedom: degreesOfFreedom)
      }
    }

    /// By the incomplete beta function at x = ν/(ν + t²): Abramowitz and Stegun, "Handbook of Mathematical
    /// Functions" (1964), 26.7.1 and 26.5.2.
    private init(betaAt t: Double, degreesOfFreedom: Double) {
      let a = degreesOfFreedom / 2
      let ratio = t / degreesOfFreedom.squareRoot()
      // Logarithms, because x itself underflows far out in the tail of few degrees of freedom.
      let logX = ratio < 1e8 ? -log1p(ratio * ratio) : -2 * log(ratio)
      let logBeta = logBetaWithHalf(a)
      let (x, y) = (exp(logX), -expm1(logX))
      logDensity = y.squareRoot() * exp(a * logX - logBeta)
      if x < (a + 1) / (a + 2.5) {
        tail = 0.5 * logDensity * betaContinuedFraction(x, a, 0.5) / a
        central = 0.5 - tail
      } else {
        central = logDensity * betaContinuedFraction(y, 0.5, a)
        tail = 0.5 - central
      }
    }

    /// By the transformation to the normal distribution of Hill, "Algorithm 395: Student's t-Distribution"
    /// (Communications of the ACM 13, 1970); above a million degrees of freedom its first correction is all
    /// that shows in double precision.
    private init(normalAt t: Double, degreesOfFreedom: Double) {
      let squared =
        degreesOfFreedom < .infinity
        ? (degreesOfFreedom - 0.5) * log1p(t / degreesOfFreedom * t) : t * t
      let scale = 48 * (degreesOfFreedom - 0.5) * (degreesOfFreedom - 0.5)
      let correction = (squared + 3) / scale
      let z = squared.squareRoot() * (1 + correction)
      logDensity = t * exp(-0.5 * z * z) / (2 * Double.pi).squareRoot()
      tail = 0.5 * erfc(z * 0.5.squareRoot())
      central = 0.5 * erf(z * 0.5.squareRoot())
    }
  }

  /// ln B(a, ½). The difference of two log-gamma values would lose digits as `a` grows, so from 20 on
  /// ln Γ(a + ½)/Γ(a) comes from its asymptotic series (Tricomi and Erdélyi, "The Asymptotic Expansion of
  /// a Ratio of Gamma Functions", Pacific Journal of Mathematics 1, 1951).
  private static func logBetaWithHalf(_ a: Double) -> Double {
    let logGammaRatio: Double
    if a < 20 {
      logGammaRatio = lgamma(a + 0.5) - lgamma(a)
    } else {
      let inverse = 1 / a
      let square = inverse * inverse
      logGammaRatio =
        0.5 * log(a) - inverse * (1 / 8 - square * (1 / 192 - square * (1 / 640 - square * 17 / 14336)))
    }
    return 0.5 * log(Double.pi) - logGammaRatio
  }

  /// The continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), evaluated by
  /// Lentz's method, "Generating Bessel Functions in Mie Scattering Calculations Using Continued Fractions"
  /// (Applied Optics 15, 1976). It needs about √max(a, b) terms for x below (a + 1)/(a + b + 2).
  private static func betaContinuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    var fraction = LentzFraction(leading: 1)
    var m = 0.0
    repeat {
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      m += 1
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      fraction.append(numerator: odd, denominator: 1)
      fraction.append(numerator: even, denominator: 1)
    } while fraction.isConverging
    return 1 / fraction.value
  }
}
