/**
 * A JPEG with what a telephone adds: orientation 6 (turn a quarter clockwise to view) and a place, in an Exif segment.
 * Layout by the Exif standard: TIFF header, one directory with orientation and a pointer to the GPS directory.
 */
export function jpegWithExif(jpeg: Uint8Array): Uint8Array {
  const tiff = new DataView(new ArrayBuffer(56));
  tiff.setUint16(0, 0x4d4d);
  tiff.setUint16(2, 42);
  tiff.setUint32(4, 8);
  tiff.setUint16(8, 2);
  entry(tiff, 10, 0x0112, 3, 1, 6 << 16);
  entry(tiff, 22, 0x8825, 4, 1, 38);
  tiff.setUint32(34, 0);
  tiff.setUint16(38, 1);
  // GPSLatitudeRef: "N"
  entry(tiff, 40, 1, 2, 2, 0x4e000000);
  tiff.setUint32(52, 0);
  const name = [...'Exif\0\0'].map((letter) => letter.charCodeAt(0));
  const length = 2 + name.length + tiff.byteLength;
  const segment = [0xff, 0xe1, length >> 8, length & 255, ...name, ...new Uint8Array(tiff.buffer)];
  return new Uint8Array([...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2)]);
}

function entry(tiff: DataView, at: number, tag: number, type: number, count: number, value: number): void {
  tiff.setUint16(at, tag);
  tiff.setUint16(at + 2, type);
  tiff.setUint32(at + 4, count);
  tiff.setUint32(at + 8, value);
}
