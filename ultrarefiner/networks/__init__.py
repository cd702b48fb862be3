"""TransUNet and Segment Anything, equal to the originals: weights loaded strictly and safely,
fast attention, low-rank adapters."""
