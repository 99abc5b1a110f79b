// The baseline of the benchmarks: a process that starts, imports cdktf and ends.
// biome-ignore lint/style/noRestrictedImports: this is what is measured
import 'cdktf';
