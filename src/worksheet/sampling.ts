/** Error rates that sample sizes are computed for: the conventional 5% significance level and 80% power. */
export const ALPHA = 0.05
export const POWER = 0.8
