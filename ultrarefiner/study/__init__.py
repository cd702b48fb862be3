"""Job notebooks, and the graph of them that makes a study: checked, planned, run on one machine or on many, taken up
where it stopped."""
