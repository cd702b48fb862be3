"""Synthetic breast-ultrasound images with exact masks, from tissue and scanner to a prepared set;
and opening a data set by name, the phantom included."""
