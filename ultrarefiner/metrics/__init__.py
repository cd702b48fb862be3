"""How good a mask is: overlap and surface metrics with a stated rule for misses,
and their statistics over patients."""
