const HEADER_BYTES = 7;

/**
 * Cuts a stream of AAC into its packets, each with its header (ISO/IEC 13818-7, ADTS).
 *
 * @throws RangeError when it is no such stream, or ends within a packet
 */
export function adtsPackets(stream: Uint8Array): Uint8Array[] {
  const packets: Uint8Array[] = [];
  for (let offset = 0; offset < stream.length; ) {
    const sizeBytes = packetBytes(stream.subarray(offset, offset + HEADER_BYTES));
    if (sizeBytes === undefined || offset + sizeBytes > stream.length) {
      throw new RangeError(`no packet of AAC begins at byte ${offset} of ${stream.length}`);
    }
    packets.push(stream.subarray(offset, offset + sizeBytes));
    offset += sizeBytes;
  }
  return packets;
}

function packetBytes(header: Uint8Array): number | undefined {
  const [sync = 0, layer = 0, , high = 0, middle = 0, low = 0] = header;
  if (header.length < HEADER_BYTES || sync !== 0xff || (layer & 0xf6) !== 0xf0) return undefined;
  const sizeBytes = ((high & 0b11) << 11) | (middle << 3) | (low >> 5);
  return sizeBytes > HEADER_BYTES ? sizeBytes : undefined;
}
