import { Select } from "@buzz/ui";
import { useState } from "react";
import { useCategories } from "./use-categories";

export function CategoryField({ label, initial }: { label: string; initial: string }) {
  const [category, setCategory] = useState(initial);
  const { data: categories = [] } = useCategories();
  const options = categories.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      name="category"
      label={label}
      value={category}
      options={options}
      onChange={setCategory}
    />
  );
}
