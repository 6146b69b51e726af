import { useEffect, useRef } from "react";

interface SelectBoxProps {
  label: string;
  checked: boolean;
  /** Some rows are chosen, not all. */
  partly?: boolean;
  disabled?: boolean;
  /** Takes the event itself: with Shift it chooses a range. */
  onPress: (event: unknown) => void;
}

/** Chooses a row; it stands above the link that covers the row. */
export function SelectBox({ label, checked, partly = false, disabled, onPress }: SelectBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly && !checked;
  }, [partly, checked]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={label}
      checked={checked}
      disabled={disabled}
      onClick={onPress}
      onChange={() => undefined}
      className="relative z-1 block size-4.5 accent-brand-fill disabled:opacity-40"
    />
  );
}
