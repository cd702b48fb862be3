# The public interface: what `from ultrarefiner import ...` offers. In which module a name stands may change.
from .corruption.corruptor import ERROR_PRESETS as ERROR_PRESETS, ERROR_TYPES as ERROR_TYPES, MaskCorruptor as MaskCorruptor
from .corruption.deformation import corrupt_to_dice as corrupt_to_dice
from .corruption.soft_masks import soft_mask as soft_mask
from .data.prepare import prepare as prepare
from .evaluation.evaluate import evaluate_model as evaluate_model
from .evaluation.postprocessing import load_predictor as load_predictor
from .geometry.prompts import mask_prompt as mask_prompt, soft_box as soft_box, soft_points as soft_points
from .geometry.roi import crop as crop, paste as paste, roi_box as roi_box
from .networks.sam import load_sam as load_sam
from .networks.transunet import TransUNet as TransUNet
from .phantom.phantom import make_phantom as make_phantom
from .refinement.pipeline import UltraRefiner as UltraRefiner
from .refinement.refiner import SamRefiner as SamRefiner
from .refinement.show import Prediction as Prediction
from .training.phase1 import train_phase1 as train_phase1
from .training.phase2 import train_phase2 as train_phase2
from .training.phase3 import train_phase3 as train_phase3

__version__: str
