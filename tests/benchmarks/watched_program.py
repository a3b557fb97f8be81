"""The program itself, from its command line on, ended at its first paint."""

import sys
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from typing import Any


class Patch:
    """Puts the watch into `guide.app` when the program itself imports it, so that nothing is imported earlier."""

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        if name != "guide.app":
            return None
        sys.meta_path.remove(self)  # type: ignore[arg-type]
        spec = find_spec(name)
        assert spec is not None
        assert spec.loader is not None
        load = spec.loader.exec_module

        def load_and_watch(module: Any) -> None:
            load(module)
            make_window = module.make_window

            def make_watched_window(*given: Any, **named: Any) -> Any:
                from tests.benchmarks.first_paint import FirstPaint

                window = make_window(*given, **named)
                FirstPaint(window)
                return window

            module.make_window = make_watched_window

        spec.loader.exec_module = load_and_watch  # type: ignore[method-assign]
        return spec


# msgspec reads it where it is installed: here because of the test tools, on a patient's computer never.
sys.modules["typing_extensions"] = None  # type: ignore[assignment]
sys.meta_path.insert(0, Patch())  # type: ignore[arg-type]
from guide.cli import main  # noqa: E402

sys.exit(main())
