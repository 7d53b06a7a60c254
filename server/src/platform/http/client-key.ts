import { isIPv6 } from 'node:net';

/** The one who asks, for counting: an IPv6 client has a whole /64 to choose its addresses from. */
export function clientKey(ip: string | undefined): string {
  if (ip === undefined || !isIPv6(ip) || ip.includes('.')) return ip ?? '?';
  const [head = '', tail = ''] = ip.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
