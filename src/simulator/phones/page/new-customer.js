import { act } from './server.js';

/** Asks who the new customer is; resolves with the key of the new one, or undefined when it was called off. */
export function askForCustomer() {
  const dialog = document.getElementById('new-customer');
  const form = dialog.querySelector('form');
  const fault = dialog.querySelector('.fault');
  form.reset();
  fault.textContent = '';
  dialog.showModal();
  return new Promise((resolve) => {
    const add = async (event) => {
      event.preventDefault();
      const { name, phone, username } = Object.fromEntries(new FormData(form));
      try {
        const { key } = await act('customers', {
          name: name.trim() || username.trim() || phone.trim(),
          phone,
          username,
        });
        dialog.close(key);
      } catch (error) {
        fault.textContent = error.message;
      }
    };
    const cancel = () => dialog.close('');
    const done = () => {
      form.removeEventListener('submit', add);
      form.querySelector('[value=cancel]').removeEventListener('click', cancel);
      resolve(dialog.returnValue || undefined);
      dialog.returnValue = '';
    };
    form.addEventListener('submit', add);
    form.querySelector('[value=cancel]').addEventListener('click', cancel);
    dialog.addEventListener('close', done, { once: true });
  });
}
