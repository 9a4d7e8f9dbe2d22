// Plain JavaScript without imports, so that any Node can run it and say what is wrong.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  const here = `${process.platform}-${process.arch}`;
  console.error(
    here === 'linux-x64'
      ? `Node ${process.versions.node} is running, though a newer one comes with the project: run "npm ci" (without --omit=optional), then this command through npm.`
      : `EduRise needs Node 22.18 or newer on ${here}; this is ${process.versions.node}.`,
  );
  process.exit(1);
}
