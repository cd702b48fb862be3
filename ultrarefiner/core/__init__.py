"""What every room stands on: files that are whole or absent, images and masks as arrays,
options that are defined once."""
