/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/item-place.h"

#include "model/place.h"

/* There is one assessment until the risk pages bring more. */
#define ASSESSMENT "a1"

char *
vg_item_dup_place (VgItem *item, const char *party)
{
  if (vg_item_get_field (item) != NULL)
    return party != NULL ? vg_place_join ("party", party, NULL) : NULL;
  if (vg_item_get_sets (item) != NULL)
    return g_strdup (vg_item_get_sets (item));

  switch (vg_item_get_kind (item)) {
  case VG_ITEM_NOTE:
    return NULL;
  case VG_ITEM_RISK:
    return vg_place_join ("risk", ASSESSMENT, vg_item_get_id (item), NULL);
  case VG_ITEM_CHECK:
    return vg_place_join ("check", vg_item_get_id (item), NULL);
  case VG_ITEM_GOAL:
    return party != NULL ? vg_place_join ("goal", party, NULL) : NULL;
  case VG_ITEM_CONSENT:
    return party != NULL ? vg_place_join ("consent", party, vg_item_get_consent (item), NULL)
                         : NULL;
  case VG_ITEM_ACKNOWLEDGEMENT:
    return party != NULL ? vg_place_join ("acknowledgement", party, vg_item_get_facet (item), NULL)
                         : NULL;
  case VG_ITEM_OPEN:
  case VG_ITEM_TEXT:
  case VG_ITEM_CHOICE:
  case VG_ITEM_MULTI:
  case VG_ITEM_SCALE:
  case VG_ITEM_YES_NO:
  case VG_ITEM_DATE:
  case VG_ITEM_NUMBER:
  case VG_ITEM_INFORM:
  case VG_ITEM_WHAT_IF:
  case VG_ITEM_READ_BACK:
  default:
    return vg_item_dup_none_place (item, party);
  }
}

char *
vg_item_dup_none_place (VgItem *item, const char *party)
{
  if (party == NULL || vg_item_get_kind (item) == VG_ITEM_NOTE)
    return NULL;

  return vg_place_join ("answer", party, vg_item_get_id (item), NULL);
}

const char *
vg_item_get_main_member (VgItem *item)
{
  if (vg_item_get_field (item) != NULL)
    return vg_item_get_field (item);

  switch (vg_item_get_kind (item)) {
  case VG_ITEM_CONSENT:
  case VG_ITEM_CHECK:
    return "state";
  case VG_ITEM_RISK:
    return "presence";
  case VG_ITEM_OPEN:
  case VG_ITEM_GOAL:
  case VG_ITEM_NOTE:
    return NULL;
  case VG_ITEM_TEXT:
  case VG_ITEM_CHOICE:
  case VG_ITEM_MULTI:
  case VG_ITEM_SCALE:
  case VG_ITEM_YES_NO:
  case VG_ITEM_DATE:
  case VG_ITEM_NUMBER:
  case VG_ITEM_ACKNOWLEDGEMENT:
  case VG_ITEM_INFORM:
  case VG_ITEM_WHAT_IF:
  case VG_ITEM_READ_BACK:
  default:
    return "value";
  }
}
