"""From a soft mask to points, a box, a mask prompt and a region, and the crop and paste between frames;
all of it differentiable."""
