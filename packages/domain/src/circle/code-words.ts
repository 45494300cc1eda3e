/**
 * 512 plain English words, chosen to be easy to say over a telephone and to spell: four words are 36 bits, six are 54.
 * No two words differ by one letter. Words are never removed or moved.
 */
export const CODE_WORDS: readonly string[] = `
  abacus acorn airship album alcove almond amber anchor angle anthem antler apple apron arbor
  arcade aroma arrow artist aspen atlas autumn awning badge bagel baker balcony ballad balloon
  bamboo banana banjo barley barrel basil basket beacon bench berry bicycle binder biscuit
  blanket blossom bluebell bobbin bonfire bonnet bookcase border bottle boulder bracelet bracket
  bramble brass breeze bridge brook bucket buckle budget buffet bugle bundle bunker button
  cabbage cabin cactus calendar camel camera canal candle canoe canvas canyon caramel caravan
  cargo carpet carrot cascade castle catkin cavern cedar celery cello cement chapter charcoal
  chariot cheddar cherry chess chestnut chimney chisel choir chorus cider cinema circus citrus
  clarinet cloud clover cobalt cobbler cobweb coconut coffee comet compass copper coral cork
  corner cottage cotton cousin cradle crayon crescent cricket crimson crocus crumpet crystal
  cuckoo cupboard curtain cushion custard cypress daffodil dairy dancer decade denim desert
  dewdrop diamond dinghy dolphin domino donkey doorway drawer dumpling eagle earth easel eclipse
  elbow elder emerald engine envelope fabric falcon farmer feather fennel festival fiddle field
  finch fjord flannel flask fleece flint florist flute fossil fountain freckle frost fruit galaxy
  galley garden garlic garnet gazebo ginger giraffe glacier globe goblet goose granite grape
  gravel guitar hallway hamlet hammock hamster harbour harp harvest hazel hedge helmet herring
  hiker hinge hockey honey horizon hostel igloo indigo inkwell insect island ivory jacket jasmine
  jersey jigsaw juggler juniper kayak kernel kettle keyhole kitchen kite kitten koala ladder
  lagoon lantern larch lasagne lattice laurel lavender lemon lentil lettuce library lichen lilac
  linen lizard llama lobby lobster locket locust lodge lunar lupin magazine magnet magpie mallet
  mango maple marble marmot marsh meadow melody melon metal mill mimosa mint mirror moccasin
  monsoon moon mosaic moss muffin mulberry muscat museum napkin nectar needle nest nickel noodle
  north notebook nougat novel nugget nutmeg nylon oasis oboe ocean olive onion opal orange orbit
  orchard orchid osprey otter oven oxbow oyster paddle painter palace pancake panda pansy papaya
  paprika parade parcel parsley pasta pastel pasture patio pavement peacock peanut pebble pelican
  pencil penguin pepper piano pickle picnic pigeon pillow pilot pine planet plank platter plaza
  poem polar polka pollen pond poppy porch porridge postcard potato pottery prairie pretzel
  primrose prism pulley pumpkin puppet purple puzzle quartz quiche quilt quince rabbit radio
  radish raft railway rainbow raisin raven recipe reef relay reptile rhubarb ribbon ripple river
  robin rooster rose rowing ruby rudder rustic saffron salad salmon sandal sapling satchel satin
  saucer savanna scallop scarf scooter sculptor seaside shadow shamrock shelf sherbet shovel
  shrimp signal silver sketch skipper skylark slate snooker snow sofa sparrow spice spider
  spinach spiral sponge spoon spring squash squirrel stable stair starling station steeple
  stencil stone stork strudel studio sugar summer sunset swan sweater swift swing tablet tadpole
  tartan tassel teapot temple tennis terrace textile thicket thimble thistle thrush thunder
  timber tinsel tomato topaz tortoise toucan tower tractor trellis trout tulip tundra tunnel
  turnip turtle tweed twig umbrella uniform upland urchin vanilla velvet village vintage violet
  violin volcano voyage waffle wagon walnut walrus warbler water wheat wicker window winter
  wisteria wombat wonder wood yellow yoghurt zebra zenith zigzag zinnia
`
  .trim()
  .split(/\s+/);
