// Preloaded into a measured server: answers any message with what it used since its start, and ends with who asks.
const { performance } = require('node:perf_hooks');

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({
    busySeconds: performance.eventLoopUtilization().active / 1000,
    cpuSeconds: (user + system) / 1e6,
  });
});
process.once('disconnect', () => process.exit());
