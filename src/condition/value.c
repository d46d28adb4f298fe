/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "condition/value.h"

void
vg_value_clear (VgValue *self)
{
  g_clear_pointer (&self->node, json_node_unref);
  self->state = VG_VALUE_OPEN;
  self->is_declined = FALSE;
}
