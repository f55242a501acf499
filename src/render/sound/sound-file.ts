import { EngineError } from '../../core/errors.ts';
import { adtsPackets } from './adts.ts';

/**
 * The length of the shorter of a sound's two endings. Where the sound lies in the film decides whether it has room
 * for one packet more or less, so it is encoded both ways: all of it with the longer ending, and then the last
 * packets of the shorter way.
 *
 *     n + 1 packets, with the one in which the next sound begins    longest way
 *     ENDING packets, with the one in which the next sound begins   in place of the last ENDING + 1
 */
export const SOUND_ENDING_PACKETS = 16;

/**
 * The packets of a sound as long as it lies in the film, and the one in which they end, for the film's last.
 *
 * @throws EngineError `render_failed` when the file holds another sound
 */
export function packetsFor(file: Uint8Array, packetCount: number, path: string): Uint8Array[] {
  const packets = adtsPackets(file);
  const longest = packets.length - SOUND_ENDING_PACKETS - 2;
  if (packetCount === longest) return packets.slice(0, longest + 1);
  if (packetCount !== longest - 1) {
    throw new EngineError('render_failed', `The sound in ${path} is not as long as planned.`, {
      advice: 'Delete that file and run again. It is then made again.',
    });
  }
  const shared = packetCount - SOUND_ENDING_PACKETS;
  return [...packets.slice(0, shared), ...packets.slice(longest + 1)];
}
