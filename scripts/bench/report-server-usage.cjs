// Preloaded into a measured server: answers any message with what it used since its start, and ends with who asks.
const { readFileSync } = require('node:fs');

/** Nanoseconds that the first thread of this process was on a core; Linux tells, others do not. */
function mainThreadNanoseconds() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]);
  } catch {
    return undefined;
  }
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const main = mainThreadNanoseconds();
  process.send({ mainSeconds: main === undefined ? undefined : main / 1e9, cpuSeconds: (user + system) / 1e6 });
});
process.once('disconnect', () => process.exit());
