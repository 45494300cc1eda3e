import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * The address that a request comes from, for limits only: it is never stored or logged. Behind `proxies` trusted
 * proxies it is the entry that the outermost of them wrote. An IPv6 network of /64 counts as one address, since one
 * home has all of it.
 */
export const clientAddress = (incoming: IncomingMessage | undefined, proxies: number): string => {
  const direct = incoming?.socket?.remoteAddress ?? 'nowhere';
  if (proxies === 0) return network(direct);
  const header = incoming?.headers['x-forwarded-for'];
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((hop) => hop.trim());
  return network(hops[hops.length - proxies] || direct);
};

const network = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  return isIPv6(address) ? sixtyFour(address) : address.slice(0, 64);
};

const sixtyFour = (address: string): string => {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...last];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};
