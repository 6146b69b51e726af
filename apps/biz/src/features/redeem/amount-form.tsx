import { AmountKeypad, Button } from "@buzz/ui";
import type { ComponentProps, ReactNode } from "react";

/** An amount that the server refused: it stays typed, with the reason. */
export interface Earlier {
  amount: number;
  problem: string;
}

interface AmountFormProps extends ComponentProps<typeof AmountKeypad> {
  /** Above the keypad: who and what. */
  children: ReactNode;
  /** Above the button: what the amount will come to. */
  preview?: ReactNode;
  action: ReactNode;
  ready: boolean;
  onConfirm: () => void;
}

/** Everything within reach of one thumb, the confirming button lowest. */
export function AmountForm({
  children,
  preview,
  action,
  ready,
  onConfirm,
  ...keypad
}: AmountFormProps) {
  return (
    <form
      className="-mb-4 flex flex-1 flex-col gap-3 short:gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onConfirm();
      }}
    >
      {children}
      <AmountKeypad {...keypad} />
      <div className="sticky bottom-0 -mx-4 mt-auto flex flex-col gap-2 bg-canvas/95 px-4 pt-2 pb-2 backdrop-blur-lg">
        {preview}
        <Button type="submit" size="counter" block disabled={!ready} className="short:min-h-14">
          {action}
        </Button>
      </div>
    </form>
  );
}
