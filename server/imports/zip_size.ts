import type { FileHandle } from 'node:fs/promises';
import { ProblemError } from '../problem.ts';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
/** The end record with the longest comment. */
const LONGEST_END_BYTES = 22 + 0xffff;
const MOST_DIRECTORY_BYTES = 16 * 1024 * 1024;
/** Zip64 writes the true size elsewhere; a workbook of that size is refused anyway. */
const ZIP64 = 0xffffffff;

/** What an archive says that it unpacks to, in bytes, by its central directory. Throws unreadable_file for no archive. */
export async function unpackedBytes(file: FileHandle): Promise<number> {
  const { size } = await file.stat();
  const tail = await read(file, Math.max(0, size - LONGEST_END_BYTES), Math.min(size, LONGEST_END_BYTES));
  const end = findBackwards(tail, END_SIGNATURE);
  if (end === -1) throw broken();
  const directoryBytes = tail.readUInt32LE(end + 12);
  const directoryAt = tail.readUInt32LE(end + 16);
  if (directoryBytes > MOST_DIRECTORY_BYTES || directoryAt + directoryBytes > size) throw broken();
  const directory = await read(file, directoryAt, directoryBytes);
  let total = 0;
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw broken();
    const unpacked = directory.readUInt32LE(at + 24);
    if (unpacked === ZIP64) return Number.POSITIVE_INFINITY;
    total += unpacked;
    at +=
      46 +
      directory.readUInt16LE(at + 28) +
      directory.readUInt16LE(at + 30) +
      directory.readUInt16LE(at + 32);
  }
  return total;
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  await file.read(buffer, 0, length, position);
  return buffer;
}

function findBackwards(buffer: Buffer, signature: number): number {
  for (let at = buffer.length - 22; at >= 0; at--) if (buffer.readUInt32LE(at) === signature) return at;
  return -1;
}

const broken = () =>
  new ProblemError(
    'unreadable_file',
    'Arbetsboken är trasig eller inte hel. Spara den på nytt och försök igen.',
  );
