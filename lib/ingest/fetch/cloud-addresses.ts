import ipaddr from 'ipaddr.js'

/**
 * Where clouds hand out credentials and settings to their machines, outside the link-local ranges that are refused anyway.
 * The IANA registries, which ipaddr.js has, cannot know them: they are addresses that each cloud has taken for itself. Each
 * is from the cloud's own documentation of its instance metadata.
 */
const RANGES = [
  // Azure, "What is IP address 168.63.129.16?": its WireServer, a public address.
  '168.63.129.16/32',
  // Alibaba Cloud, "Instance metadata", and its name servers.
  '100.100.100.200/32',
  '100.100.2.136/32',
  '100.100.2.138/32',
  // Oracle Cloud (classic); of the present one, "Getting Instance Metadata" over IPv6.
  '192.0.0.192/32',
  'fd00:c1::a9fe:a9fe/128',
  // AWS, "Instance metadata service": ::254; pod identity ::23, name server ::253, time ::123.
  'fd00:ec2::/32',
  // Google Cloud, "About VM metadata", machines with IPv6 alone.
  'fd20:ce::254/128',
  // Scaleway, "Instance metadata".
  'fd00:42::42/128',
].map((range) => ipaddr.parseCIDR(range))

/** Does a cloud answer here that the server runs in? Azure, AWS, Google, Oracle, DigitalOcean and others also use link-local addresses. */
export function isCloudAddress(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return RANGES.some((range) => range[0].kind() === address.kind() && address.match(range))
}
