"""Raw data sets in, prepared sets out: checked images, patients kept together, near-duplicates found,
one split for all time, and samples for training."""
