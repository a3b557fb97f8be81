"""An author's folder becomes pages, and pages become a guide; Markdown and YAML live here alone."""
