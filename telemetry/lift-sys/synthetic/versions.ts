const weekMs = 7 * 86_400_000;

/** Versions are released on Tuesdays at 10 o'clock UTC. */
const firstRelease = Date.UTC(1970, 0, 6, 10);

const names = new Map<number, string>();

/** `service.version` at a time in milliseconds since 1970: the day of the latest release, such as `2026.03.03`. */
export function versionAt(time: number): string {
  const release = Math.floor((time - firstRelease) / weekMs);
  const known = names.get(release);
  if (known !== undefined) return known;
  const name = new Date(firstRelease + release * weekMs).toISOString().slice(0, 10).replaceAll('-', '.');
  names.set(release, name);
  return name;
}
