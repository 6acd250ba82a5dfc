"""The story and its composition: values and arithmetic, no Qt, no clock, no disk."""
