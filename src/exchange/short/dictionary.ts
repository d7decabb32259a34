// What certificates and invitations of this program always have in common, so that it need not be carried: deflate
// takes it for already sent. It is part of the short forms' format: another dictionary would need other numbers in
// shortKinds, or links that are on their way could not be read any more.
import { hexToBytes } from '../../bytes/hex.ts';
import { joined } from '../joined.ts';

/** The field names of an invitation, in their order. */
const invitation =
  '{"v":1,"checklist":"workplace","checklist":"individual","unit":"Region ","employer":"region-","due":null,"due":"202' +
  '","representative":null,"at":"202","representative":{"name":"","fingerprint":"0123456789abcdef"},"at":"202T0:00.000Z"}';

/** X.509 in DER: where the serial number ends, the parts of a name, validity, a P-256 key, extensions, the signature. */
const certificate = [
  '3082023a308201e0a003020102021040',
  '300a06082a8648ce3d040302',
  '306f31273025060355040a0c',
  '3115301306035504030c',
  '312d302b06035504051324',
  '301e170d3236303030303030305a170d3239303030303030305a',
  '3059301306072a8648ce3d020106082a8648ce3d03010703420004',
  'a35e305c300c0603551d130101ff04023000300e0603551d0f0101ff0404030206c0',
  '301d0603551d250416301406082b0601050507032406082b06010505070304',
  '301d0603551d0e04160414',
  '300a06082a8648ce3d0403020348003045022100',
];

export const dictionary = joined(
  new TextEncoder().encode(invitation),
  ...certificate.map((hex) => hexToBytes(hex) ?? new Uint8Array()),
);
