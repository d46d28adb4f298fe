/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/wording.h"

#include "base/json.h"
#include "base/text.h"

static const char *
pick (const VgWording *self, JsonObject *object, const char *form)
{
  return vg_json_get_string (vg_json_get_object (object, form), self->language);
}

const char *
vg_wording_pick (const VgWording *self, JsonObject *object)
{
  const char *found = NULL;

  if (self->is_plain && self->is_informal)
    found = pick (self, object, "plain-je");
  if (found == NULL && self->is_plain)
    found = pick (self, object, "plain");
  if (found == NULL && self->is_informal)
    found = pick (self, object, "je");
  if (found == NULL)
    found = vg_text_get (vg_json_get_object (object, "ask"), self->language);

  return found != NULL ? found : "";
}
