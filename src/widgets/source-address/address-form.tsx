import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Form } from '../../ui/form';
import { LabelledField } from '../../ui/labelled-field';
import { TextInput } from '../../ui/text-input';

/** Asks for the address of an API description. */
export function AddressForm({ onAddress }: { readonly onAddress: (address: string) => void }) {
  const [address, setAddress] = useState('');
  const submit = (): void => {
    if (address.trim() !== '') onAddress(address.trim());
  };
  return (
    <Form onSubmit={submit} sx={{ display: 'flex', gap: 1, alignItems: 'flex-end', mt: 2, maxWidth: 460 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <LabelledField label="Or from an address">{(ids) => <TextInput ids={ids} type="url" value={address} onChange={setAddress} placeholder="https://example.com/openapi.json" />}</LabelledField>
      </Box>
      <Button type="submit" variant="outlined" sx={{ minHeight: 36 }}>
        Fetch
      </Button>
    </Form>
  );
}
