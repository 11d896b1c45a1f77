import statistics as s

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(s.mean(data), s.median(data), s.mode(data), s.stdev(data), s.pvariance(data), s.variance([1, 2, 3, 4]), s.fmean([1, 2, 4], [1, 1, 2]))
print(s.median_low([1, 3, 5, 7]), s.median_high([1, 3, 5, 7]), s.median_grouped([1, 2, 2, 3, 4]), s.multimode("aabbc"), s.quantiles(range(1, 12), n=4), s.quantiles([1, 5, 9], method="inclusive"), s.harmonic_mean([40, 60]), s.geometric_mean([54, 24, 36]))
print(s.covariance([1, 2, 3], [1, 1, 4]), s.correlation([1, 2, 3], [1, 3, 5]), s.linear_regression([1, 2, 3], [2, 4, 6.5]))
n = s.NormalDist(100, 15)
print(n, n.mean, n.cdf(115), n.pdf(100), n.inv_cdf(0.5), n + 5, n.zscore(130), s.NormalDist.from_samples([1, 2, 3]))
from fractions import Fraction as F
print(s.mean([F(1, 2), F(1, 3)]), s.mean([1, 2]), s.mean([1, 3]), s.mode([1, 1, 2]), s.median([]) if False else "")
s.mean([])
