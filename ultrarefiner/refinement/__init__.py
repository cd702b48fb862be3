"""The two networks joined: prompts and crop into SAM, the paste back, the gate,
and one model that trains end to end and predicts."""
