/** Server's clock minus this device's, in milliseconds. Phones drift; reports and periods go by the server's time. */
let difference = 0;

/** Takes in a time the server just told (RFC 3339). */
export function recordServerTime(moment: string): void {
  const server = Date.parse(moment);
  if (Number.isFinite(server)) difference = server - Date.now();
}

/** The server's present time as this device can best tell it, epoch milliseconds; the device's own before any answer. */
export function serverTime(): number {
  return Date.now() + difference;
}
