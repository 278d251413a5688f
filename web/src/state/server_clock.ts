const KEY = 'lagesbild.clock';

/** Server's clock minus this device's, in milliseconds. Phones drift; reports and periods go by the server's time. */
let difference = stored();

/** Takes in a time the server just told (RFC 3339). It is kept for a start without a connection. */
export function recordServerTime(moment: string): void {
  const server = Date.parse(moment);
  if (!Number.isFinite(server)) return;
  difference = server - Date.now();
  try {
    localStorage.setItem(KEY, String(difference));
  } catch {
    // kept in memory only
  }
}

/** The server's present time as this device can best tell it, epoch milliseconds; the device's own before any answer. */
export function serverTime(): number {
  return Date.now() + difference;
}

function stored(): number {
  try {
    return Number(localStorage.getItem(KEY) ?? 0) || 0;
  } catch {
    return 0;
  }
}
