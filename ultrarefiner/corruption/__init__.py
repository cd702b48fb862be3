"""True masks with the mistakes of a coarse network put in: twelve mask errors, smooth deformations,
soft masks, and sets of them on disk."""
