/** What the form holds; the schema of `businesses.apply` decides what of it is right. */
export const emptyForm = {
  email: '',
  password: '',
  businessInfo: {
    name: '',
    registrationNumber: '',
    ownerName: '',
    category: '',
    address: '',
    phone: '',
    description: '',
    bankAccount: { bankName: '', accountNumber: '', accountHolder: '' },
  },
  displayTimeSlots: { morning: true, lunch: true, dinner: true, night: true },
  agreed: false,
};

export type ApplyForm = typeof emptyForm;
