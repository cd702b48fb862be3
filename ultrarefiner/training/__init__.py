"""Three phases and the loop they share: configurations, losses, exact resume, several processes,
out-of-fold predictions."""
