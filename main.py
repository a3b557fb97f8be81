"""Opens the patient guide from a checkout: `python main.py` does what `patient-guide` does."""

import sys

from guide.cli import main

sys.exit(main())
