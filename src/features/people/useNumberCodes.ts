import { useMemo } from 'react';
import { numberInCode } from '../../actions/contacts/numberInCode.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { NumberCodes } from '../../questionnaire/CompareByCode.tsx';

/** Reading a control number as a QR code, with what this device has for it. */
export function useNumberCodes(): NumberCodes {
  const ports = usePorts();
  return useMemo(
    () => ({ source: ports.codes, numberIn: (code: string) => numberInCode(ports, code) }),
    [ports],
  );
}
