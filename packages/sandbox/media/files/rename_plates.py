"""Names plate readings so that they sort by date.  Without --really it only tells what it would do."""
import sys
from datetime import datetime
from pathlib import Path

really = "--really" in sys.argv
folder = Path(sys.argv[1])


def new_name(file):
    taken = datetime.fromtimestamp(file.stat().st_mtime)
    return file.with_name(f"{taken:%Y-%m-%d}_reader-2_{file.stem}{file.suffix}")


plan = [(file, new_name(file)) for file in sorted(folder.glob("run*.csv"))]
clashes = [target for _, target in plan if target.exists()]
if clashes:
    sys.exit(f"Nothing renamed, these names are taken: {', '.join(map(str, clashes))}")

for file, target in plan:
    print(f"{file.name} -> {target.name}")
    if really:
        file.rename(target)
print(f"{len(plan)} files" if really else f"{len(plan)} files would be renamed; say --really to do it")
