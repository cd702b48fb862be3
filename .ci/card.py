"""Draw the site's icon and the picture that social networks show of it: nbs/images/favicon.png and card.png.

Both are drawn from a phantom, so that no image of a patient is in them.
"""
from pathlib import Path

import cv2
import matplotlib.pyplot as plt
import numpy as np

from ultrarefiner.phantom.phantom import draw_phantom

images = Path(__file__).parent.parent / "nbs/images"
TEAL = "#2a7f8e"

picture, truth, _ = draw_phantom(np.random.default_rng(10), size=(240, 320))
coarse = cv2.GaussianBlur(np.roll(truth, -12, axis=1).astype(np.float32), (0, 0), 9)

figure = plt.figure(figsize=(12, 6.3), dpi=100, facecolor="white")
axes = figure.add_axes((0.42, 0, 0.58, 1))
axes.imshow(picture, cmap="gray", aspect="auto")
axes.contour(coarse, [0.5], colors="#e69f00", linestyles="--", linewidths=3)
axes.contour(truth, [0.5], colors="#56b4e9", linewidths=3.5)
axes.axis("off")
figure.text(0.04, 0.68, "UltraRefiner", fontsize=44, weight="bold", color=TEAL)
figure.text(0.04, 0.40, "Breast-ultrasound lesions:\nTransUNet proposes,\nSAM refines,\nboth train as one.", fontsize=24, color="#333333", linespacing=1.5, va="center")
figure.savefig(images / "card.png", pil_kwargs={"optimize": True})

figure = plt.figure(figsize=(0.64, 0.64), dpi=100)
axes = figure.add_axes((0, 0, 1, 1))
axes.set(xlim=(-1, 1), ylim=(-1, 1))
axes.add_patch(plt.Circle((0, 0), 0.98, color=TEAL))
turn = np.linspace(0, 2 * np.pi, 200)
axes.plot(0.62 * np.cos(turn) - 0.1, 0.42 * np.sin(turn) + 0.05, color="#ffb84d", linewidth=2.5, linestyle=(0, (2, 1)))
axes.plot((0.55 + 0.05 * np.sin(5 * turn)) * np.cos(turn), (0.45 + 0.05 * np.cos(5 * turn)) * np.sin(turn), color="white", linewidth=4)
axes.axis("off")
figure.savefig(images / "favicon.png", transparent=True)
