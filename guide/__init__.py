"""An offline guide that explains one illness, or a shelf of them, to patients."""
