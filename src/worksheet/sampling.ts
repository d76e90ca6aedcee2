/** What a test is sized for, where a plan says nothing else: the customary risks of seeing what is not there, and not seeing what is. */
export const ALPHA = 0.05
export const POWER = 0.8
