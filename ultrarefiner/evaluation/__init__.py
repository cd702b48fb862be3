"""A trained model on held-out patients: runs opened, masks post-processed, scored,
and reported with gain and harm together."""
