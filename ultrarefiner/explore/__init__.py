"""Four explorers to play with in a notebook: mask errors, prompts and region, gates, the results of a run;
and pages that show the same without a kernel."""
import lazy_loader

# the explorers themselves, each loaded when it is first used
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "mask_errors": ["MaskErrorExplorer"], "prompts": ["PromptExplorer"], "gates": ["GateExplorer"],
    "results": ["ResultExplorer"],
})
