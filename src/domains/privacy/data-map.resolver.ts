import { Query, Resolver } from 'type-graphql';
import type { DataMap } from '../../platform/personal-data/data-map.js';
import { Requires } from '../../platform/graphql/policy.js';
import { Permission } from '../accounts/permissions.js';
import { DataMapStore } from './data-map.type.js';
import { shownMap } from './shown-map.js';

@Resolver()
export class DataMapResolver {
  private readonly shown: readonly DataMapStore[];

  constructor(map: DataMap) {
    this.shown = shownMap(map);
  }

  @Requires(Permission.PRIVACY_MANAGE)
  @Query(() => [DataMapStore], {
    description:
      'Every place where personal data can be, one for each table and other store, some hundreds: whose it is, why and how long it is kept, and what erasing somebody does with it.',
  })
  dataMap(): readonly DataMapStore[] {
    return this.shown;
  }
}
