// OutputAnalysis
